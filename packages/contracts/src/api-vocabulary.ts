import { type ApiVocabulary, documentedProblems } from '@techshop/http-contract/api-vocabulary'
import { contact } from './contact.ts'
import { problemExamples } from './examples/problem-examples.ts'
import { extendedProblems } from './extended-problem.ts'
import { problemTypes } from './problem.ts'
import { tagDescriptions } from './tags.ts'

/** What the documents of the shop's services have in common. */
export const apiVocabulary: ApiVocabulary = {
  contact,
  tags: tagDescriptions,
  problems: documentedProblems(problemTypes, extendedProblems, problemExamples),
  ownerToken: { scheme: 'order', description: "An order's own token, from placing or lookup." },
}
