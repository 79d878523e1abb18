"""The page at the root of the site: French, and English one link further."""

DOOR = """<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Le secret professionnel · Professional secrecy</title>
<meta http-equiv="refresh" content="0; url=fr/">
<link rel="icon" href="data:,">
</head>
<body>
<p><a href="fr/">Le secret professionnel, règle par règle</a></p>
<p lang="en"><a href="en/" hreflang="en">Professional secrecy, rule by rule</a></p>
</body>
</html>
"""
