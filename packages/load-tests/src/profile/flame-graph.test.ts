import t from 'tap'
import type { Frame } from './cpu-profile.ts'
import { flameGraphSvg } from './flame-graph.ts'

const frame = (name: string, total: number, children: Frame[] = []): Frame => ({
  name,
  origin: 'node',
  self: 0,
  total,
  children: new Map(children.map((child) => [child.name, child])),
})

t.test('a function stands below its caller and is as wide as its share, unless nobody could see it', async (t) => {
  const calls = frame('all', 1000, [frame('handle<T>', 750, [frame('query', 250), frame('tiny', 1)]), frame('gc', 250)])
  const svg = flameGraphSvg('list & more', calls)
  const boxes = [...svg.matchAll(/<title>(.*?)<\/title><rect x="([\d.]+)" y="(\d+)" width="([\d.]+)"/g)]
  t.same(
    boxes.map(([, title, x, y, width]) => [title, Number(x), Number(y), Number(width)]),
    [
      ['handle&lt;T&gt; (node) 75.0 %', 0, 40, 899.5],
      ['query (node) 25.0 %', 0, 57, 299.5],
      ['gc (node) 25.0 %', 900, 40, 299.5],
    ],
  )
  t.notMatch(svg.replace('http://www.w3.org/2000/svg', ''), /https?:|<script|<image/)
})
