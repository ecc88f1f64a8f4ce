import { chromium } from 'playwright-core'
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic']})
const p = await b.newPage({viewport:{width:+(process.argv[3]??1280),height:900}})
p.on('pageerror',e=>console.log('ERR',e.stack)); p.on('console',m=>console.log(m.type(),m.text()))
await p.goto('http://127.0.0.1:8120/admin/'+process.argv[2]+'#token='+process.env.STAFF_TOKEN)
await p.waitForTimeout(4000)
await p.screenshot({path:'/tmp/a.png'})
await b.close()
