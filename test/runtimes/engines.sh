#!/usr/bin/env bash
# Runs the conformance cases in every runtime, after installing those that are missing.
set -uo pipefail
cd "$(dirname "$0")"
npx -y pnpm@12.21.0 --dir engines install --frozen-lockfile --prefer-offline --reporter=append-only
if ! command -v chromium >/dev/null && command -v apt-get >/dev/null; then
  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null
fi
exec npx -y pnpm@12.21.0 --dir ../.. exec node test/runtimes/main.ts
