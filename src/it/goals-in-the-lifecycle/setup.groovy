// A text editor that leaves the last line open; Git and editors here would close it.
def view = new File(basedir, 'db/schema/20_views/active_users.sql')
view.text = view.text.trim()
return true
