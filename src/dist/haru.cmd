@echo off
rem Starts haru on Windows, from the archive (bin\haru.cmd) or from a checkout (src\dist\haru.cmd, after
rem "mvn -Dquick package"), with the Java that HARU_JAVA_HOME, JAVA_HOME or the PATH names, 21 or newer.
rem
rem HARU_JAVA_OPTS holds more options for Java (for example -Xmx2g).

setlocal
for %%i in ("%~dp0..") do set "home=%%~fi"
set "built=%home%\lib"
if not exist "%built%\haru.jar" for %%i in ("%~dp0..\..") do set "home=%%~fi"& set "built=%%~fi\target\quick"
if not exist "%built%\haru.jar" >&2 echo haru: there is no "%built%\haru.jar"; build it in "%home%" with: mvn -Dquick package& exit /b 2

set "jdk=%JAVA_HOME%"
if defined HARU_JAVA_HOME set "jdk=%HARU_JAVA_HOME%"
set "java=%jdk%\bin\java.exe"
if not defined jdk for %%i in (java.exe) do set "java=%%~$PATH:i"
if not defined java set "java=%home%\java.exe"
if not exist "%java%" >&2 echo haru: there is no "%java%"; install Java 21 or newer, or name its directory in JAVA_HOME& exit /b 2

rem haru writes UTF-8, which the console shows in this code page.
chcp 65001 >nul 2>nul

"%java%" --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dharu.home=%home%" %HARU_JAVA_OPTS% -cp "%built%\haru.jar;%built%\lib\server\*" dev.haru.cli.Main %*
exit /b %errorlevel%
