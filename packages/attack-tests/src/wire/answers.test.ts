import t from 'tap'
import { headerOf, mediaTypeOf, readAnswers } from './answers.ts'

const read = (text: string, method?: string) => readAnswers(Buffer.from(text, 'latin1'), method)

t.test('an answer is read by its length, its chunks or to the end of the connection', async (t) => {
  const [byLength] = read('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nA: 1\r\na: 2\r\n\r\nok').answers
  t.match(byLength, { status: 200, body: Buffer.from('ok'), whole: true })
  t.same(byLength?.headers.get('a'), ['1', '2'])
  const [byChunks] = read(
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n3;x\r\n!!!\r\n0\r\n\r\n',
  ).answers
  t.match(byChunks, { body: Buffer.from('ok!!!'), whole: true })
  t.match(read('HTTP/1.1 200 OK\r\n\r\nto the end').answers, [{ body: Buffer.from('to the end'), whole: true }])
})

t.test('several answers on one connection are all seen, and what follows them too', async (t) => {
  const { answers, rest } = read(
    'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 400 Bad Request\r\nContent-Length: 1\r\n\r\nxHTTP/1.0',
  )
  t.same(
    answers.map(({ status }) => status),
    [204, 400],
  )
  t.equal(rest.toString(), 'HTTP/1.0')
})

t.test('an answer that breaks off is told from a whole one', async (t) => {
  t.equal(read('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok').answers[0]?.whole, false)
  t.equal(read('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n').answers[0]?.whole, false)
  t.same(read('HTTP/1.1 200').answers, [])
})

t.test('an answer to HEAD has no body, whatever its length says', async (t) => {
  const { answers, rest } = read(
    'HTTP/1.1 200 OK\r\nContent-Length: 9\r\nContent-Type: Text/HTML; charset=a\r\n\r\n',
    'HEAD',
  )
  t.match(answers, [{ whole: true }])
  t.equal(rest.length, 0)
  t.equal(answers[0] && headerOf(answers[0], 'content-length'), '9')
  t.equal(answers[0] && mediaTypeOf(answers[0]), 'text/html')
})
