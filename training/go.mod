module github.com/headwater-project/headwater/training

go 1.26.0

require (
	github.com/headwater-project/headwater v0.0.0-00010101000000-000000000000
	go.yaml.in/yaml/v3 v3.0.5
)

require golang.org/x/text v0.43.0 // indirect

replace github.com/headwater-project/headwater => ../
