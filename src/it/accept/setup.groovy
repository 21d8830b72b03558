new File(basedir, 'db/unreadable.sql').text = "SELECT 'open"
return true
