@echo off
rem Opens the Tenken of this checkout on Windows: builds it where it is missing. Set JAVA_HOME to a JDK 25 first.
setlocal
set "here=%~dp0"
if "%JAVA_HOME%"=="" (
  echo Tenken needs a JDK 25: set JAVA_HOME to its folder. / JAVA_HOME に JDK 25 の場所を設定してください。 1>&2
  exit /b 69
)
if not exist "%here%target\tenken.jar" (
  pushd "%here%"
  call mvn -B -q -Dmaven.test.skip=true package || (popd & exit /b 70)
  popd
)
"%JAVA_HOME%\bin\java" -Xmx400m -XX:MaxNewSize=48m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -cp "%here%target\tenken.jar;%here%target\lib\*" tenken.Main %*
