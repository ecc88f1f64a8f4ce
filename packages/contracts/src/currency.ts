/** Currencies whose minor unit has other than two digits (ISO 4217, list one). */
const digitsOtherThanTwo: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
}

/**
 * How many decimal digits the minor unit of a currency has (ISO 4217): 2 for USD, 0 for JPY.
 * `Intl` is no source: it has CLDR's digits, which follow how prices are shown, and each runtime has those of its own year.
 */
export const minorDigits = (currency: string): number => digitsOtherThanTwo[currency] ?? 2
