module github.com/headwater-project/headwater/training

go 1.26.0

require (
	github.com/headwater-project/headwater v0.0.0-00010101000000-000000000000
	github.com/mmcloughlin/avo v0.6.0
	go.yaml.in/yaml/v3 v3.0.5
)

require (
	golang.org/x/mod v0.41.0 // indirect
	golang.org/x/sync v0.24.0 // indirect
	golang.org/x/sys v0.48.0 // indirect
	golang.org/x/text v0.43.0 // indirect
	golang.org/x/tools v0.51.0 // indirect
)

replace github.com/headwater-project/headwater => ../
