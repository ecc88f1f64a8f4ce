import type { ComponentChildren, TargetedSubmitEvent } from 'preact'
import { useConsole } from '../console-context.ts'
import { focusFirstProblem } from './form-problems.ts'
import { Modal } from './modal.tsx'

interface ConfirmationProps {
  title: string
  /** What the button that goes ahead says. */
  action: string
  dangerous?: boolean
  /** What the button that does nothing says. */
  otherwise?: string
  onConfirm: () => void
  onClose: () => void
  children?: ComponentChildren
}

/** Asks before something that cannot be taken back. */
export const Confirmation = (props: ConfirmationProps) => {
  const { title, action, dangerous = false, onConfirm, onClose, children } = props
  const { texts } = useConsole()
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onConfirm()
    focusFirstProblem(event.currentTarget)
  }
  return (
    <Modal title={title} onClose={onClose}>
      <form class="dialog-form" onSubmit={submit} noValidate>
        {children}
        <p class="actions end">
          <button class="button" type="button" onClick={onClose}>
            {props.otherwise ?? texts.cancel}
          </button>
          <button class={`button ${dangerous ? 'danger' : 'primary'}`} type="submit">
            {action}
          </button>
        </p>
      </form>
    </Modal>
  )
}
