/** What would be answered with 404 if anybody took it for a request of its own. */
export const SMUGGLED = 'GET /api/smuggled HTTP/1.1\r\nHost: shop\r\n\r\n'

const post = (headers: string, body: string): string =>
  `POST /api/orders/lookup HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`
const chunked = (sizeLine: string, data = 'hello'): string =>
  post('Transfer-Encoding: chunked', `${sizeLine}\r\n${data}\r\n0\r\n\r\n`)
const LAST_CHUNK = '0\r\n\r\n'

/**
 * Requests of which two readers may see different ends (RFC 9112, section 11.2): each must be refused, and its
 * connection closed, since nobody knows what the bytes after it are.
 */
export const ambiguousRequests: Readonly<Record<string, string>> = {
  'length and chunks': post('Content-Length: 5\r\nTransfer-Encoding: chunked', `${LAST_CHUNK}${SMUGGLED}`),
  'chunks and length': post(
    `Transfer-Encoding: chunked\r\nContent-Length: ${SMUGGLED.length}`,
    `${LAST_CHUNK}${SMUGGLED}`,
  ),
  'an encoding twice': post('Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked', `${LAST_CHUNK}${SMUGGLED}`),
  'an unknown encoding': post('Transfer-Encoding: xchunked', `${LAST_CHUNK}${SMUGGLED}`),
  'chunks before another encoding': post('Transfer-Encoding: chunked, identity', `${LAST_CHUNK}${SMUGGLED}`),
  'an encoding with a length in a hidden header': post(
    'Transfer-Encoding: \x0bchunked\r\nContent-Length: 5',
    `${LAST_CHUNK}${SMUGGLED}`,
  ),
  'two lengths': post(`Content-Length: 0\r\nContent-Length: ${SMUGGLED.length}`, SMUGGLED),
  'a list of lengths': post('Content-Length: 0, 5', `hello${SMUGGLED}`),
  'a signed length': post('Content-Length: +5', `hello${SMUGGLED}`),
  'a negative length': post('Content-Length: -1', SMUGGLED),
  'a hexadecimal length': post('Content-Length: 0x5', `hello${SMUGGLED}`),
  'a length that overflows': post('Content-Length: 99999999999999999999', SMUGGLED),
  'a length with a blank': post('Content-Length: 5 5', `hello${SMUGGLED}`),
  'a blank before the colon': post('Transfer-Encoding : chunked\r\nContent-Length: 5', `${LAST_CHUNK}${SMUGGLED}`),
  'a size that is no number': chunked('g'),
  'a hexadecimal prefix': chunked('0x5'),
  'a signed size': chunked('+5'),
  'a negative size': chunked('-5'),
  'a size that overflows': chunked('FFFFFFFFFFFFFFFF5'),
  'a chunk longer than its size': chunked('3'),
  'a header without a name': post(': x\r\nContent-Length: 0', SMUGGLED),
  'no host': 'GET /api/catalog/health HTTP/1.1\r\n\r\n',
  'two hosts': 'GET /api/catalog/health HTTP/1.1\r\nHost: shop\r\nHost: evil.example\r\n\r\n',
  'a NUL in a header': 'GET /api/catalog/health HTTP/1.1\r\nHost: shop\r\nX: a\0b\r\n\r\n',
}

/** Bytes that RFC 9112 lets a reader take or refuse: at most one answer, and it is not the smuggled one's. */
export const doubtfulRequests: Readonly<Record<string, string>> = {
  'line feeds alone': `POST /api/orders/lookup HTTP/1.1\nHost: shop\nContent-Length: ${SMUGGLED.length}\n\n${SMUGGLED}`,
  'an encoding after a line feed alone': post(
    `X: y\nTransfer-Encoding: chunked\r\nContent-Length: ${LAST_CHUNK.length + SMUGGLED.length}`,
    `${LAST_CHUNK}${SMUGGLED}`,
  ),
  'a folded header': post(
    `X: y\r\n Transfer-Encoding: chunked\r\nContent-Length: ${LAST_CHUNK.length + SMUGGLED.length}`,
    `${LAST_CHUNK}${SMUGGLED}`,
  ),
  'an extension with a line feed alone': post('Transfer-Encoding: chunked', `0;a\n${SMUGGLED}`),
  'an old version with chunks': `POST /api/orders/lookup HTTP/1.0\r\nHost: shop\r\nTransfer-Encoding: chunked\r\n\r\n${LAST_CHUNK}${SMUGGLED}`,
  'another encoding before chunks': post('Transfer-Encoding: identity, chunked', LAST_CHUNK),
  'a body of a read': `GET /api/catalog/health HTTP/1.1\r\nHost: shop\r\nContent-Length: ${SMUGGLED.length}\r\n\r\n${SMUGGLED}`,
  'two blanks in the request line': `GET  /api/catalog/health  HTTP/1.1\r\nHost: shop\r\nContent-Length: ${SMUGGLED.length}\r\n\r\n${SMUGGLED}`,
}
