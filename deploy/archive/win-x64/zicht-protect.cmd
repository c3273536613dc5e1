@echo off
rem zicht-protect from this archive, wherever it lies and whatever its path is called.
setlocal
if not exist "%~dp0node_modules\@zichtlijn\messages\package.json" "%~dp0runtime\node.exe" "%~dp0link.mjs" || exit /b 1
"%~dp0runtime\node.exe" "%~dp0apps\protect\bin\zicht-protect.mjs" %*
exit /b %ERRORLEVEL%
