import groovy.json.JsonSlurper

/** The source files of a build, in build order. */
def paths = { String id -> new JsonSlurper().parse(new File(basedir, "target/$id/manifest.json")).files*.path }

def names = { String id -> paths(id).collect { it - 'db/schema/' - '.sql' }.join(' ') }
assert names('path') == '0A_d 0C_f 0x0b_e 1 10_b 10_dir/1 1_a 2_c 2_dir/10_x 2_dir/9_y Zoo zebra' : 'by code point'
assert names('default') == names('path') : 'path is the default'
assert names('natural') == '0A_d 0C_f 0x0b_e 1 1_a 2_c 2_dir/9_y 2_dir/10_x 10_b 10_dir/1 Zoo zebra' : '2 before 10'
assert names('hex') == '1 1_a 2_c 2_dir/9_y 2_dir/10_x 0A_d 0x0b_e 0C_f 10_b 10_dir/1 Zoo zebra' :
    'by hexadecimal prefix, in directories too; what has none comes last'
