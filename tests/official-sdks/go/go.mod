module omisesdk

go 1.21

require github.com/omise/omise-go v1.6.0
