import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def directory = new File(basedir, 'shop/target/confiture')
def text = { String name -> new File(directory, name).getText('UTF-8') }

assert runs[0].contains('Full report: shop/target/confiture/drift.txt') : 'where Maven was started it is there'
assert directory.list().findAll { it.startsWith('drift') }.sort() ==
    ['drift-gitlab.json', 'drift-junit.xml', 'drift.html', 'drift.json', 'drift.md', 'drift.sarif', 'drift.txt']
assert text('drift.txt').startsWith('Drift: 1 change (1 changed), 1 of high risk\n')
assert new JsonSlurper().parseText(text('drift.json')).changes[0].risk == 'high'
assert text('drift.html').startsWith('<!DOCTYPE html>') && text('drift.html').contains('public.books.price')
assert text('drift.md').readLines().take(2) == ['<!-- confiture:drift -->', '### ❌ The schema has drifted']

def sarif = new JsonSlurper().parseText(text('drift.sarif'))
assert sarif.version == '2.1.0' && sarif.runs[0].results*.ruleId == ['not-null-added', 'column-type-lock']
def place = sarif.runs[0].results[0].locations[0].physicalLocation
assert place == [artifactLocation: [uri: 'shop/db/schema/books.sql'], region: [startLine: 3, startColumn: 3]]

def suite = new XmlSlurper().parseText(text('drift-junit.xml'))
assert suite.@failures == '1' && suite.testcase.failure.text().contains('type: numeric(10,2) -> numeric(12,2)')

def issue = new JsonSlurper().parseText(text('drift-gitlab.json'))[0]
assert issue.severity == 'critical' && issue.location == [path: 'shop/db/schema/books.sql', lines: [begin: 3]]

assert directory.list().findAll { it.startsWith('diff') }.sort() == ['diff.md', 'diff.sarif'] : 'those that were asked for'
assert runs[1].contains('Full report: shop/target/confiture/diff.md')
assert runs[2].contains('formats is "word", but must be one of text, json, html, markdown, sarif, junit, gitlab')
assert runs[3].contains('formats is empty, but must name one or more')
