-- wrk: creates a charge from each token of a file, and ends early when they are used up.
-- Arguments: the authorization header, the file.

local tokens
local body = "amount=10000&currency=thb&card="

function init(args)
   wrk.headers["Authorization"] = args[1]
   wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
   tokens = assert(io.open(args[2])):lines()
end

function request()
   local token = tokens and tokens()
   if not token then
      -- Reading past the end is an error, and wrk asks once more for each connection before it stops.
      tokens = nil
      wrk.thread:stop()
      return wrk.format("GET", "/account")
   end
   return wrk.format("POST", "/charges", nil, body .. token)
end

-- One line for `cargo xtask bench`. wrk counts every status above 399 as an error.
function done(summary)
   local errors = summary.errors
   print(string.format(
      "result: %d requests %d microseconds %d errors",
      summary.requests,
      summary.duration,
      errors.connect + errors.read + errors.write + errors.status + errors.timeout
   ))
end
