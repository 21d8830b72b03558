import groovy.json.JsonSlurper

def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def said = { int run -> runs[run - 1].readLines() }
def saidThat = { int run, String line -> said(run).any { it.endsWith("] $line") } }

assert saidThat(1, 'db/baseline.sql: 4 changes are allowed: 1 by comment, 2 by table public.audit_* (made by the audit tool,' +
    ' until 9999-12-31), 1 by column public.orders.paid; see target/confiture/drift.txt')

assert saidThat(2, '1 of 4 changes fails the build; 3 are allowed: 2 by table public.audit_*, 1 by column public.orders.paid')
assert saidThat(2, 'ignore comment held until 2020-01-31: accept the change, or give it a later day')
assert saidThat(2, 'ignore trigger matches no change: remove it, unless it is to stay')
assert saidThat(2, 'Allowed + index public.audit_log_at: by table public.audit_*')
assert said(2).findAll { it =~ /^\[ERROR\] [~+-] / } == ['[ERROR] ~ table public.orders'] : 'what fails, and only that'
assert said(2).any { it.contains('4 changes (2 added, 2 changed), 2 of medium risk, 3 of them allowed; see') }

assert saidThat(3, 'db/baseline.sql: 4 changes are allowed: 1 by comment, 2 by column, 1 by index; see target/confiture/drift.txt')
assert saidThat(4, '1 of 4 changes fails the build; 3 are allowed: 1 by comment, 2 by column')

assert saidThat(5, 'db/baseline.sql: 4 changes are allowed: 4 below high; see target/confiture/drift.txt')
assert saidThat(6, '2 of 4 changes fail the build (failOn: medium); 2 are allowed: 2 below medium')
assert saidThat(7, 'db/baseline.sql: 4 changes are allowed: 4 because failOn is never; see target/confiture/drift.txt')
assert saidThat(6, 'db/baseline.sql -> db/schema: 4 changes (2 added, 2 changed), 2 of medium risk')

assert runs[7].contains('ignore has the entry "comment" until "31.12.2026", but a day is written 2026-12-31')
assert runs[8].contains('failOn is "risk", but must be one of drift, low, medium, high, never')
assert runs[9].contains('ignore has the entry "", but must have a kind, an object or an attribute')
assert runs[7..9].every { it.contains('MojoExecutionException') } : 'a wrong configuration is an error'

// The last comparison by the gate, and the one by the user.
def drift = new JsonSlurper().parse(new File(basedir, 'target/confiture/drift.json'))
assert drift.outcome == 'allowed' && drift.verdict.failOn == 'never' && drift.changes.every { !it.fails }
def diff = new JsonSlurper().parse(new File(basedir, 'target/confiture/diff.json'))
assert diff.changes.findAll { it.fails }*.identity == ['public.audit_log.id', 'public.audit_log_at']
assert diff.changes*.entry == ['comment of table public.orders', 'column public.audit_log.id', 'column public.orders.paid',
    'index public.audit_log_at']
assert saidThat(11, 'db/migrated.sql: 1 change is allowed: 1 by owner; see target/dump/drift.txt')
