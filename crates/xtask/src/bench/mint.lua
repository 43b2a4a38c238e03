-- wrk: creates tokens and writes their ids to a file, one a line.
-- Arguments: the authorization header, the year of expiry, the file.

local file

function init(args)
   wrk.method = "POST"
   wrk.path = "/tokens"
   wrk.headers["Authorization"] = args[1]
   wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
   wrk.body = "card[name]=Somchai+Prasert&card[number]=4242424242424242&card[security_code]=123"
      .. "&card[expiration_month]=12&card[expiration_year]=" .. args[2]
   file = assert(io.open(args[3], "w"))
   -- wrk ends its threads without closing their files.
   file:setvbuf("line")
end

function response(status, headers, body)
   local id = status == 200 and body:match('"(tokn_[%w_]+)"')
   if id then
      file:write(id, "\n")
   end
end
