-- Sends all judged queries to a running server in turn:
--   wrk -t2 -c16 -d30s --latency -s src/tools/load.lua http://127.0.0.1:7070
-- HARU_QUERIES names another file of queries (tab-separated: id, language, which may be empty, query).

local paths = {}
local file = os.getenv("HARU_QUERIES") or "../shared/eval/queries.tsv"
for line in io.lines(file) do
  local _, lang, query = line:match("^([^\t]*)\t([^\t]*)\t(.*)$")
  local escaped = query:gsub("[^%w]", function(c) return string.format("%%%02X", c:byte()) end)
  paths[#paths + 1] = "/api/search?q=" .. escaped .. (lang ~= "" and "&lang=" .. lang or "")
end

local next = 0

request = function()
  next = next % #paths + 1
  return wrk.format("GET", paths[next])
end
