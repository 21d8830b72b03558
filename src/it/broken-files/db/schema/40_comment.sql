SELECT 1;
/* nested /* twice */ closed once
