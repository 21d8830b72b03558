// Migrations, running databases, released artifacts, renames, parts of dumps: for whoever asks for them.
def loaded = new File(basedir, 'classes.txt').readLines().findAll { it.contains(' io.github.evoludigit.confiture.') }
    .collect { (it =~ / io\.github\.evoludigit\.confiture\.(\S+) /)[0][1] }
assert loaded.contains('maven.VerifyMojo') && loaded.contains('app.VerifySchema')
// Maven looks at the fields and methods of a goal, and so at their types.
def types = ['maven.FlywayParameter', 'maven.LiquibaseParameter', 'maven.SideSettings', 'maven.ServerSettings', 'database.Artifacts',
    'source.migration.FlywaySettings', 'app.MigrationFile', 'app.MigrationDelivery', 'app.MigrationProof$Result',
    'maven.PlanMojo$MigrationTool']
def others = loaded.findAll {
    it =~ /^(source\.migration|source\.git|database|ddl\.renaming|plpgsql)\./ ||
    it =~ /Flyway|Liquibase|Migration|Released|Release\b|RunningDatabase|ServerSettings|RenameSearch|PartialDumps|DumpContents|PluginConfiguration/
} - types
assert others.isEmpty() : others
return true
