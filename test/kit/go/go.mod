module example.com/daypass/kit

go 1.24
