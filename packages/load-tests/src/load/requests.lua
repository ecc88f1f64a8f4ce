-- A script of wrk: sends the requests of a file in turn, over and over, and reports as JSON.
-- Arguments: the file, what separates its requests, what stands for a unique text, and a text that is unique to this run.

local requests = {}
local position = 0
local sent = 0
local run

local function split(text, separator)
  local parts = {}
  local from = 1
  while true do
    local first, last = text:find(separator, from, true)
    parts[#parts + 1] = text:sub(from, (first or 0) - 1)
    if not first then return parts end
    from = last + 1
  end
end

function init(arguments)
  local file = assert(io.open(arguments[1], 'rb'))
  local text = file:read('*a')
  file:close()
  run = arguments[4]
  for _, request in ipairs(split(text, arguments[2])) do
    requests[#requests + 1] = split(request, arguments[3])
  end
end

function request()
  position = position % #requests + 1
  local parts = requests[position]
  if #parts == 1 then return parts[1] end
  sent = sent + 1
  return table.concat(parts, run .. sent)
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format(
    '\n{"requests":%d,"seconds":%f,"p50Ms":%f,"p90Ms":%f,"p99Ms":%f,"errors":%d}\n',
    summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(90) / 1e3, latency:percentile(99) / 1e3, failed
  ))
end
