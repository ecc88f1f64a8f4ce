import { chromium } from 'playwright-core'
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic']})
const c = await b.newContext({viewport:{width:360,height:740},locale:'en'})
const p = await c.newPage()
p.on('pageerror',e=>console.log('ERR',e.stack)); p.on('console',m=>console.log(m.type(),m.text()))
p.on('response', r=>console.log(r.status(), r.url().slice(0,100)))
await p.goto('http://127.0.0.1:8120/admin/categories#token='+process.env.STAFF_TOKEN)
try { await p.getByRole('tree').waitFor({timeout:8000}); console.log('ok') } catch(e) { console.log(e.message); console.log(await p.locator('[role=tree]').count(), await p.locator('main').ariaSnapshot().then(s=>s.slice(0,600))) }
await b.close()
