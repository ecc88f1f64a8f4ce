import { useMemo } from 'preact/hooks'
import { describedBy, Field } from '../../design/field.tsx'
import { FieldGroup } from '../../design/field-group.tsx'
import { useLanguage } from '../../texts/language.ts'
import { countriesIn } from './countries.ts'
import { type FieldPointer, type FormProblems, type FormValues, fieldId } from './order-form.ts'

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
    label={useLanguage().texts.checkout.labels[pointer]}
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

const CountryField = ({ form, problems, onInput }: FieldsProps) => {
  const { texts, locale } = useLanguage()
  const countries = useMemo(() => countriesIn(locale), [locale])
  const pointer = '/shippingAddress/country'
  const id = fieldId(pointer)
  const problem = problems[pointer]
  return (
    <div class="field">
      <label for={id}>{texts.checkout.labels[pointer]}</label>
      <select
        class="input"
        id={id}
        name={pointer}
        autocomplete="shipping country"
        required
        value={form[pointer]}
        onChange={(event) => onInput(pointer, event.currentTarget.value)}
        {...describedBy(id, undefined, problem)}
      >
        <option value="">{texts.checkout.chooseCountry}</option>
        {countries.map(({ code, name }) => (
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

/** Where it goes. */
export const AddressFields = (props: FieldsProps) => {
  const { checkout } = useLanguage().texts
  return (
    <FieldGroup heading={checkout.delivery} class="address-fields">
      <TextField {...props} pointer="/shippingAddress/line1" autocomplete="shipping address-line1" />
      <TextField {...props} pointer="/shippingAddress/line2" autocomplete="shipping address-line2" optional />
      <TextField {...props} pointer="/shippingAddress/postalCode" autocomplete="shipping postal-code" />
      <TextField {...props} pointer="/shippingAddress/city" autocomplete="shipping address-level2" />
      <TextField {...props} pointer="/shippingAddress/region" autocomplete="shipping address-level1" optional />
      <CountryField {...props} />
    </FieldGroup>
  )
}
