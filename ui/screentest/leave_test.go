package screentest_test

var roles map[string]func([]string) int
