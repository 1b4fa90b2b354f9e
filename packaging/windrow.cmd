@echo off
rem Starts Windrow from a checkout on Windows: finds a JDK, builds what is missing or older than its sources, runs the command.
rem WINDROW_JAVA_OPTS adds options for the JVM.
setlocal EnableExtensions DisableDelayedExpansion

set "LEAST_JAVA=25"
for %%R in ("%~dp0..") do set "ROOT=%%~fR"
set "CLI=%ROOT%\app\cli\target"
set "STAMP=%CLI%\windrow.built"
set "LOCK=%ROOT%\target\windrow.lock"

rem --- Java
set "JDK="
if defined JAVA_HOME call :take_jdk "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :take_jdk "%%~dpJ.."
for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do (
    if not defined JDK if exist "%%~P" for /d %%D in ("%%~P\*") do if not defined JDK call :take_jdk "%%~fD"
)
if not defined JDK (
    >&2 echo windrow: Windrow needs a JDK %LEAST_JAVA% or later and found none: install one, for example from https://adoptium.net, or let JAVA_HOME point to it.
    exit /b 1
)

rem --- Building
call :is_outdated
if not errorlevel 1 goto run
where mvn >nul 2>nul
if errorlevel 1 (
    if exist "%STAMP%" (
        >&2 echo windrow: the sources are newer than the program, but there is no Maven to build it.
        goto run
    )
    >&2 echo windrow: Windrow has to be built first, and that needs Maven: install it from https://maven.apache.org and start again.
    exit /b 1
)
if not exist "%ROOT%\target" mkdir "%ROOT%\target"
set "WAITED="
:take_lock
mkdir "%LOCK%" 2>nul
if errorlevel 1 (
    if not defined WAITED (
        >&2 echo windrow: waiting for another start of Windrow to finish building. If there is none, delete "%LOCK%"
        set "WAITED=yes"
    )
    timeout /t 1 /nobreak >nul
    goto take_lock
)
call :is_outdated
if not errorlevel 1 goto built
>&2 echo windrow: building. The first time takes a few minutes, because Maven fetches the libraries...
if exist "%CLI%\lib" rmdir /s /q "%CLI%\lib"
if exist "%STAMP%" del /q "%STAMP%"
type nul >"%LOCK%\begun"
set "CALLERS_JAVA_HOME=%JAVA_HOME%"
set "JAVA_HOME=%JDK%"
call mvn -q -B -f "%ROOT%\pom.xml" -pl app/cli -am -DskipTests package <nul 1>&2
if errorlevel 1 (
    rmdir /s /q "%LOCK%"
    >&2 echo windrow: The build failed; Maven says above why.
    exit /b 1
)
set "JAVA_HOME=%CALLERS_JAVA_HOME%"
move /y "%LOCK%\begun" "%STAMP%" >nul
:built
rmdir /s /q "%LOCK%"

rem --- Running. Why these options: see the shell script beside this one.
:run
set "MEMORY=-XX:+UseSerialGC -Xms64m -Xmx224m"
set "WINDOW_MEMORY=-XX:+UseG1GC -Xms32m -Xmx320m -XX:MaxNewSize=16m -XX:G1HeapRegionSize=1m -XX:GCTimeRatio=2 -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=15 -XX:G1ReservePercent=5 -XX:ConcGCThreads=1"
if "%~1"=="" set "MEMORY=%WINDOW_MEMORY%"
if "%~1"=="demo" set "MEMORY=%WINDOW_MEMORY%"
"%JDK%\bin\java.exe" %MEMORY% -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED %WINDROW_JAVA_OPTS% -cp "%CLI%\classes;%CLI%\lib\*" org.windrow.cli.Windrow %*
exit /b %ERRORLEVEL%

rem Takes the folder for the JDK if it is one and recent enough.
:take_jdk
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=.-+ " %%M in (%%V) do call :compare "%%~M" "%~f1"
exit /b 0

:compare
if %~1 GEQ %LEAST_JAVA% set "JDK=%~2"
exit /b 0

rem Error level 1 if the program is missing or older than a source.
:is_outdated
if not exist "%STAMP%" exit /b 1
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:STAMP).LastWriteTimeUtc; $sources = @(Get-ChildItem -Path \"$env:ROOT\*\*\src\main\" -Recurse -File) + @(Get-Item -Path \"$env:ROOT\pom.xml\", \"$env:ROOT\*\*\pom.xml\"); if ($sources | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1) { exit 1 } else { exit 0 }"
exit /b %ERRORLEVEL%
