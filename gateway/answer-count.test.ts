import t from 'tap'
import { countAnswers } from './answer-count.ts'

t.test('answers are counted over all routes, and those that failed', async (t) => {
  const metrics = `# TYPE http_request_duration_seconds histogram
http_request_duration_seconds_bucket{le="0.5",method="GET",route="/",status_code="200"} 7
http_request_duration_seconds_count{method="GET",route="/",status_code="200"} 7
http_request_duration_seconds_count{method="GET",route="/:id",status_code="404"} 2
http_request_duration_seconds_count{method="POST",route="/:id",status_code="503"} 3
`
  t.strictSame(countAnswers(metrics), { all: 12, failed: 3 })
  t.strictSame(countAnswers(''), { all: 0, failed: 0 })
})
