import groovy.json.JsonSlurper

def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def said = { int run -> runs[run].readLines().findAll { it =~ /^\[(INFO|WARNING|ERROR)\] +\S/ }*.replaceFirst(/^\[\w+\] /, '') }
assert said(0).containsAll([
    '~ table shop.titles', '    renamed from shop.books',
    '    changes with it: constraint shop.titles.titles_pkey, name: books_pkey -> titles_pkey',
    '    medium risk for callers: shop.books is now called shop.titles [relation-renamed]',
    '~ column shop.titles.title', '    renamed from shop.books.name', '    type: text -> character varying(80)',
    '~ function shop.net_price(integer, integer)', '    renamed from shop.price(integer, integer)',
    'Perhaps table shop.old_name was renamed to shop.new_name? Then write at its definition: -- confiture:renamed from old_name']) : said(0).join('\n')
assert said(0).any { it.startsWith('renames: a rename that matches nothing: table shop.gone to nowhere; the old side has no table shop.gone') }
assert said(0).any { it.contains('(1 added, 1 removed, 3 renamed)') }
def drift = new JsonSlurper().parse(new File(basedir, 'target/high/drift.json'))
def renamed = drift.changes.findAll { it.sort == 'renamed' }
assert renamed*.formerly == ['shop.price(integer, integer)', 'shop.books', 'shop.books.name']
assert drift.changes.findAll { it.risk == 'high' }*.identity == ['shop.old_name', 'shop.titles.title'] : 'what loses data is what is not said to be renamed, or is made narrower'
assert drift.renames == [[kind: 'table', from: 'shop.old_name', to: 'shop.new_name', comment: '-- confiture:renamed from old_name']]
assert new File(basedir, 'target/high/drift.html').text.contains('renamed')
assert said(2).any { it.contains('renames has the entry "rename", but must have a kind of object') }
assert said(3).any { it.startsWith('No drift from db/baseline.sql') } && !said(3).any { it.contains('rename that matches nothing') }
return true
