-- wrk: creates a charge from each token of a file.
-- Arguments: the authorization header, the file.

local tokens
local body = "amount=10000&currency=thb&card="
local the_thread

-- Global, because `done` runs outside the thread and reads it from there.
ran_out = false

function setup(thread)
   the_thread = thread
end

function init(args)
   wrk.headers["Authorization"] = args[1]
   wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
   tokens = assert(io.open(args[2])):lines()
end

function request()
   local token = not ran_out and tokens()
   if not token then
      ran_out = true
      wrk.thread:stop()
      -- wrk still asks once for each connection before it stops.
      return wrk.format("GET", "/account")
   end
   return wrk.format("POST", "/charges", nil, body .. token)
end

-- One line for `cargo xtask bench`. wrk counts every status above 399 as an error. When the tokens ran out,
-- its duration is still the whole of what it was asked for, and the rate would be too low.
function done(summary)
   if the_thread:get("ran_out") then
      print("result: the tokens ran out")
      return
   end
   local errors = summary.errors
   print(string.format(
      "result: %d requests %d microseconds %d errors",
      summary.requests,
      summary.duration,
      errors.connect + errors.read + errors.write + errors.status + errors.timeout
   ))
end
