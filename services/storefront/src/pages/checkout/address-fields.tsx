import { regionsOf } from '@techshop/contracts/address-regions'
import { type AddressPart, addressRule } from '@techshop/contracts/address-rules'
import { useMemo } from 'preact/hooks'
import { describedBy, Field } from '../../design/field.tsx'
import { FieldGroup } from '../../design/field-group.tsx'
import { useLanguage } from '../../texts/language.ts'
import { countriesIn } from './countries.ts'
import { type FieldPointer, type FormProblems, type FormValues, fieldId, partPointer } from './order-form.ts'
import { useFieldLabel } from './use-field-label.ts'

export interface FieldsProps {
  form: FormValues
  problems: FormProblems['fields']
  onInput: (pointer: FieldPointer, value: string) => void
}

interface TextFieldProps extends FieldsProps {
  pointer: FieldPointer
  autocomplete: string
  hint?: string
  type?: 'text' | 'email'
  optional?: boolean
}

const TextField = ({
  form,
  problems,
  onInput,
  pointer,
  autocomplete,
  hint,
  type = 'text',
  optional = false,
}: TextFieldProps) => (
  <Field
    id={fieldId(pointer)}
    label={useFieldLabel(form)(pointer)}
    problem={problems[pointer]}
    hint={hint}
    optional={optional}
    type={type}
    name={pointer}
    autocomplete={autocomplete}
    value={form[pointer]}
    onInput={(value) => onInput(pointer, value)}
  />
)

interface ChoiceFieldProps extends FieldsProps {
  pointer: FieldPointer
  autocomplete: string
  choices: readonly { code: string; name: string }[]
  /** Stands for no choice yet. */
  placeholder: string
}

const ChoiceField = ({ form, problems, onInput, pointer, autocomplete, choices, placeholder }: ChoiceFieldProps) => {
  const id = fieldId(pointer)
  const problem = problems[pointer]
  const isOffered = choices.some(({ code }) => code === form[pointer])
  return (
    <div class="field">
      <label for={id}>{useFieldLabel(form)(pointer)}</label>
      <select
        class="input"
        id={id}
        name={pointer}
        autocomplete={autocomplete}
        required
        value={isOffered ? form[pointer] : ''}
        onChange={(event) => onInput(pointer, event.currentTarget.value)}
        {...describedBy(id, undefined, problem)}
      >
        <option value="">{placeholder}</option>
        {choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      {problem ? (
        <span class="problem" id={`${id}-problem`}>
          {problem}
        </span>
      ) : null}
    </div>
  )
}

const CountryField = (props: FieldsProps) => {
  const { texts, locale } = useLanguage()
  const countries = useMemo(() => countriesIn(locale), [locale])
  return (
    <ChoiceField
      {...props}
      pointer="/shippingAddress/country"
      autocomplete="shipping country"
      choices={countries}
      placeholder={texts.checkout.chooseCountry}
    />
  )
}

const autocompletes: Record<AddressPart, string> = {
  line1: 'shipping address-line1',
  line2: 'shipping address-line2',
  postalCode: 'shipping postal-code',
  city: 'shipping address-level2',
  region: 'shipping address-level1',
}

/** Who orders. */
export const ContactFields = (props: FieldsProps) => {
  const { checkout } = useLanguage().texts
  return (
    <FieldGroup heading={checkout.contact}>
      <TextField {...props} pointer="/customer/name" autocomplete="name" />
      <TextField {...props} pointer="/customer/email" autocomplete="email" type="email" hint={checkout.emailHint} />
    </FieldGroup>
  )
}

/** What most countries need, until one is chosen. */
const usual: ReadonlySet<AddressPart> = new Set(['line1', 'postalCode', 'city'])

/** Where it goes: what the chosen country has, in its order, by its names. */
export const AddressFields = (props: FieldsProps) => {
  const { checkout } = useLanguage().texts
  const country = props.form['/shippingAddress/country']
  const { parts, required } = addressRule(country)
  const isChosen = country !== ''
  const regions = regionsOf[country]
  return (
    <FieldGroup heading={checkout.delivery} class="address-fields">
      <CountryField key="country" {...props} />
      {parts.map((part) => {
        const field = { ...props, pointer: partPointer(part), autocomplete: autocompletes[part] }
        return part === 'region' && regions ? (
          <ChoiceField key="regions" {...field} choices={regions} placeholder={checkout.choose} />
        ) : (
          <TextField key={part} {...field} optional={!(isChosen ? required : usual).has(part)} />
        )
      })}
    </FieldGroup>
  )
}
