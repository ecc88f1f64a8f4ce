export { eventually, eventuallyAnswers } from '@techshop/process-supervisor/eventually'
