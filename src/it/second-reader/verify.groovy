import groovy.json.JsonSlurper

def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def report = { new JsonSlurper().parse(new File(basedir, it)) }

// Of the new side books, index, view, rule and grant; of the old one books and view.
def line = '[INFO] 7 changed statements: JSqlParser read 5 of them the same way,' +
    ' found nothing to compare in 1, and cannot read 1'
assert runs[0].contains(line)
def changed = report('target/changed/diff.json')
assert changed.crossCheck == [statements: 7, same: 5, different: 0, silent: 1, unread: 1, unasked: 0]
assert changed.problems == []
['txt', 'html'].each {
    assert new File(basedir, "target/changed/diff.$it").text.contains('JSqlParser read 5 of them the same way')
}

assert runs[1].contains('[INFO] No drift from db/other-words.sql') && !runs[1].contains('JSqlParser')
assert !report('target/quiet/drift.json').containsKey('crossCheck')

assert runs[2].contains('[INFO] 3 changed statements: JSqlParser read all of them the same way')
assert report('target/all/drift.json').crossCheck.same == 3

assert !runs[3].contains('JSqlParser')
def never = report('target/never/diff.json')
assert never == changed.findAll { it.key != 'crossCheck' } : 'it moves nothing else'

assert runs[4].contains('crossCheck is "sometimes", but must be one of changes, all, never')
assert !runs[5].contains('JSqlParser') : 'a first baseline is no change'
assert runs[6].contains(line)
