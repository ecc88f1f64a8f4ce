import t from 'tap'
import { requestText, unique } from './request-text.ts'

t.test('a read is its line and its headers', async (t) => {
  const text = requestText({ path: '/api/products?limit=24', headers: { 'if-none-match': '"x"' } }, '127.0.0.1:8081')
  t.equal(text, 'GET /api/products?limit=24 HTTP/1.1\r\nhost: 127.0.0.1:8081\r\nif-none-match: "x"\r\n\r\n')
})

t.test('a body has its length in bytes, and a key its place', async (t) => {
  const headers = { 'idempotency-key': unique }
  const text = requestText({ method: 'POST', path: '/api/orders', headers, body: { name: 'Zoë' } }, 'shop')
  t.match(text, 'content-length: 15\r\n')
  t.match(text, `idempotency-key: ${unique}\r\n`)
  t.ok(text.endsWith('\r\n\r\n{"name":"Zoë"}'))
})
