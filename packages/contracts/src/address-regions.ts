/** A state, province or territory, as an address names it. */
export interface Region {
  /** What stands on the address label. */
  readonly code: string
  readonly name: string
}

const regions = (lines: string): readonly Region[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, code = '', name = ''] = /^\s*(\S+) (.*)$/.exec(line) ?? []
      return { code, name }
    })

/** The regions of countries whose labels carry a code instead of a name (ISO 3166-2; of the US with its post abroad). */
export const regionsOf: Readonly<Record<string, readonly Region[]>> = {
  AU: regions(`
    ACT Australian Capital Territory
    NSW New South Wales
    NT Northern Territory
    QLD Queensland
    SA South Australia
    TAS Tasmania
    VIC Victoria
    WA Western Australia
  `),
  BR: regions(`
    AC Acre
    AL Alagoas
    AP Amapá
    AM Amazonas
    BA Bahia
    CE Ceará
    DF Distrito Federal
    ES Espírito Santo
    GO Goiás
    MA Maranhão
    MT Mato Grosso
    MS Mato Grosso do Sul
    MG Minas Gerais
    PA Pará
    PB Paraíba
    PR Paraná
    PE Pernambuco
    PI Piauí
    RJ Rio de Janeiro
    RN Rio Grande do Norte
    RS Rio Grande do Sul
    RO Rondônia
    RR Roraima
    SC Santa Catarina
    SP São Paulo
    SE Sergipe
    TO Tocantins
  `),
  CA: regions(`
    AB Alberta
    BC British Columbia
    MB Manitoba
    NB New Brunswick
    NL Newfoundland and Labrador
    NT Northwest Territories
    NS Nova Scotia
    NU Nunavut
    ON Ontario
    PE Prince Edward Island
    QC Quebec
    SK Saskatchewan
    YT Yukon
  `),
  US: regions(`
    AL Alabama
    AK Alaska
    AS American Samoa
    AZ Arizona
    AR Arkansas
    CA California
    CO Colorado
    CT Connecticut
    DE Delaware
    DC District of Columbia
    FL Florida
    GA Georgia
    GU Guam
    HI Hawaii
    ID Idaho
    IL Illinois
    IN Indiana
    IA Iowa
    KS Kansas
    KY Kentucky
    LA Louisiana
    ME Maine
    MD Maryland
    MA Massachusetts
    MI Michigan
    MN Minnesota
    MS Mississippi
    MO Missouri
    MT Montana
    NE Nebraska
    NV Nevada
    NH New Hampshire
    NJ New Jersey
    NM New Mexico
    NY New York
    NC North Carolina
    ND North Dakota
    MP Northern Mariana Islands
    OH Ohio
    OK Oklahoma
    OR Oregon
    PA Pennsylvania
    PR Puerto Rico
    RI Rhode Island
    SC South Carolina
    SD South Dakota
    TN Tennessee
    TX Texas
    VI United States Virgin Islands
    UT Utah
    VT Vermont
    VA Virginia
    WA Washington
    WV West Virginia
    WI Wisconsin
    WY Wyoming
    AA Armed Forces Americas
    AE Armed Forces Europe
    AP Armed Forces Pacific
  `),
}
