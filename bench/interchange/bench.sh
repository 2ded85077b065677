#!/usr/bin/env bash
# Installs the other engine beside this file (never in the product), builds the comparison and runs it; scenarios may be named.
set -euo pipefail
cd "$(dirname "$0")/../.."
npm ci --silent --no-audit --no-fund --ignore-scripts --prefix bench/interchange
npx rolldown bench/interchange/bench.ts --platform node -d dist/interchange --log-level warn
exec node dist/interchange/bench.js "$@"
