import fastify from 'fastify'

/** Told over IPC what to answer at which path; answers with its port, and ends with whoever told it. */
process.once('message', async (answers: Record<string, string>) => {
  const app = fastify()
  for (const [path, text] of Object.entries(answers)) {
    app.get(path, (_request, reply) => reply.header('content-type', 'application/json; charset=utf-8').send(text))
  }
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  process.send?.({ origin: address })
})
process.on('disconnect', () => process.exit())
