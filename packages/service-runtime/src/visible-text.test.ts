import { line } from '@techshop/http-contract/fields'
import t from 'tap'
import { Type } from 'typebox'
import { invalidMembers } from './invalid-members.ts'
import { createValidatorCompiler } from './validation.ts'

const compile = createValidatorCompiler([])
const isNamed = compile(Type.Object({ name: line(200, 'A name.') }), 'body')

t.test('a text of characters that nobody sees is blank', async (t) => {
  const invisible = {
    space: ' ',
    'no-break space': '\u00a0',
    'soft hyphen': '\u00ad',
    'zero width space': '\u200b',
    'zero width joiners': '\u200c\u200d',
    'right-to-left mark': '\u200f',
    'word joiner': '\u2060',
    'byte order mark': '\ufeff',
    'mark without a letter': '\u0301',
    'variation selector': '\ufe0f',
    'filler of Hangul': '\u3164',
    'half-width filler of Hangul': '\uffa0',
    'empty Braille pattern': '\u2800',
    tags: '\u{e0041}',
    'several of them': ' \u200b\u00ad\u3164 ',
  }
  for (const [kind, name] of Object.entries(invisible)) {
    t.notOk(isNamed({ name }), kind)
    t.same(invalidMembers('body', isNamed.errors ?? []), [{ pointer: '/name', message: 'must not be blank' }], kind)
  }
})

t.test('a text with one character that shows is none, in any script', async (t) => {
  for (const name of ['a', '1', '-', '…', 'é', 'e\u0301', '鼠', 'مرحبا', 'ਅ', '🖱️', '👩\u200d💻', '\u200bx', '€']) {
    t.ok(isNamed({ name }), name)
  }
})

t.test('an e-mail address that is not ASCII is refused in words', async (t) => {
  const isCustomer = compile(
    Type.Object({ name: line(200, 'A name.'), email: Type.String({ format: 'email' }) }),
    'body',
  )
  for (const email of ['jürgen@example.org', 'ada@exämple.org', '用户@例子.广告']) {
    t.notOk(isCustomer({ name: 'Ada', email }), email)
    t.match(invalidMembers('body', isCustomer.errors ?? []), [{ pointer: '/email', message: /in ASCII.*xn--/ }])
  }
  t.ok(isCustomer({ name: 'Ada', email: 'ada@xn--exmple-cua.org' }))
})
