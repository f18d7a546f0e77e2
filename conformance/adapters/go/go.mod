module etalon.invalid/adapters/go

go 1.18

require gonum.org/v1/gonum v0.13.0

require golang.org/x/exp v0.0.0-20230321023759-10a507213a29 // indirect
