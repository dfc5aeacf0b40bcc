// Passes the conformance kit with the standard library alone: `go run . FOLDER`.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"time"
)

// node is any object of the kit: a file, a vector, or a part of one.
type node struct {
	ID, SecretAccessKey, SecretKey, Date, Method, URL, Host, Path, Service, ContentType, Body, Underscores, SignatureMethod string
	CanonicalRequest, StringToSign, Signature, CanonicalQuery, Provider, Code, VendorCode, CodePattern, Message, Form       string
	Action, Asks, Serves, Throws, Issues, Fails                                                                             string
	Timestamp, Status, MinStatus                                                                                            int
	AtSeconds, LifetimeSeconds, Random                                                                                      float64
	SignedHeaders, Providers, CodeNames, MessageNames, Containers                                                           []string
	Parameters                                                                                                              [][2]string
	Headers, Statuses                                                                                                       map[string]string
	Value, ExpiresAtMs                                                                                                      any
	Request, Cloud                                                                                                          *node
	Signatures, Queries, TC3, Cases, Timelines, Rules, Steps                                                                []node
}

func pick[T any](condition bool, yes, no T) T {
	return map[bool]T{true: yes, false: no}[condition]
}

func (kit node) find(body any, names []string) string {
	object, _ := body.(map[string]any)
	for _, name := range slices.Concat(names, kit.Containers) {
		text, isText := object[name].(string)
		if number, isNumber := object[name].(float64); isNumber {
			text = fmt.Sprint(number)
		} else if !isText && object[name] != nil {
			text = kit.find(object[name], names)
		}
		if text != "" {
			return text
		}
	}
	return ""
}

func (kit node) error(v node) bool {
	var body any
	_ = json.Unmarshal([]byte(v.Body), &body)
	match := func(pattern, text string) bool { return regexp.MustCompile(pattern).MatchString(text) }
	code, words := kit.find(body, kit.CodeNames), kit.find(body, kit.MessageNames)
	code = pick(match(kit.CodePattern, code), code, "")
	other := pick(v.Status >= 500, "unavailable", "rejected")
	status, isListed := kit.Statuses[fmt.Sprint(v.Status)]
	rule := slices.IndexFunc(kit.Rules, func(rule node) bool {
		fits := slices.Contains(rule.Providers, v.Provider) && v.Status >= rule.MinStatus
		return fits && match(rule.VendorCode, code) && match(rule.Message, words)
	})
	ours := append(kit.Rules, node{Code: pick(isListed, status, other)})[pick(rule < 0, len(kit.Rules), rule)].Code
	return ours == v.Code && code == v.VendorCode
}

func expiry(v node) bool {
	seconds, _ := v.Value.(float64)
	text, _ := v.Value.(string)
	if moment, err := time.Parse(time.RFC3339, text); err == nil && v.Form == "date-time" {
		return float64(moment.UnixMilli()) == v.ExpiresAtMs
	}
	isWhole := v.Form == "unix-seconds" && seconds > 0 && seconds == float64(int64(seconds))
	return pick[any](isWhole, seconds*1000, nil) == v.ExpiresAtMs
}

func refresh(timeline node) bool {
	var key, failed string
	var end, quiet, blocking, seen, since, until float64
	for _, step := range timeline.Steps {
		now, random, force, asks, code, before := step.AtSeconds, timeline.Random, step.Action == "force", "wait", "", key
		live := key != "" && now < end && now >= seen-30 && !force
		switch {
		case step.Action == "invalidate":
			asks, key = "no", ""
		case live && now < quiet:
			asks, seen = "no", max(seen, now)
		case live && now < blocking:
			asks = "background"
		case failed != "" && since <= now && now < until:
			asks, code = "no", failed
		}
		if asks != "no" {
			life := step.Cloud.LifetimeSeconds
			code = step.Cloud.Fails + pick(step.Cloud.Fails == "" && life == 0, "expired", "")
			if code == "" {
				early := pick(life <= 1200, min(300, life/2), pick(life < 5400, 900.0, 3600.0))
				key, end, seen, failed = step.Cloud.Issues, now+life, now, ""
				quiet, blocking = end-early*(1-0.1*random), end-min(60, life/4)
			} else if !slices.Contains([]string{"network", "timeout", "throttled", "unavailable"}, code) {
				failed, since, until = code, now, now+1+4*random
			}
			if code != "" && key != "" && now < end {
				quiet, seen = max(quiet, min(now+300+300*random, end)), now
			}
		}
		throws := code != "" && (force || key == "" || now >= end)
		serves := pick(throws, "", pick(asks == "background", before, key))
		if asks != step.Asks || serves != step.Serves || pick(throws, code, "") != step.Throws {
			return false
		}
	}
	return true
}

func main() {
	counts := map[bool]int{}
	check := func(cases []node, run func(node) bool) {
		for _, each := range cases {
			passed := run(each)
			counts[passed]++
			fmt.Print(pick(passed, "", "failed: "+each.ID+"\n"))
		}
	}
	for _, name := range []string{"huawei-signature", "tencent-signature", "error-codes", "expiry", "refresh"} {
		var kit node
		text, _ := os.ReadFile(os.Args[1] + "/" + name + ".json")
		_ = json.Unmarshal(text, &kit)
		check(kit.Signatures, pick(name == "huawei-signature", huawei, tencent))
		check(kit.Queries, func(v node) bool { return query(form(v)) == v.CanonicalQuery })
		check(kit.TC3, tc3)
		check(kit.Cases, pick(name == "expiry", expiry, kit.error))
		check(kit.Timelines, refresh)
	}
	fmt.Printf("%d passed, %d failed\n", counts[true], counts[false])
	os.Exit(min(counts[false], 1))
}
