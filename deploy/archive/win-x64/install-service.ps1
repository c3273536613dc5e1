# Runs the gateway or a node from start-up on Windows Server, as a scheduled task under an account of its own. Needs an administrator;
# everything before it does not.
#   .\install-service.ps1 -Program zicht-node -Directory 'D:\Zichtlijn data' -Account 'DOMAIN\svc-zicht$'
param(
  [Parameter(Mandatory)][ValidateSet('zicht-gateway', 'zicht-node')][string]$Program,
  [Parameter(Mandatory)][string]$Directory,
  [Parameter(Mandatory)][string]$Account
)
$ErrorActionPreference = 'Stop'
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
if (-not (Test-Path $Directory)) { throw "De map $Directory bestaat niet. / The directory $Directory does not exist." }
& (Join-Path $here 'runtime\node.exe') (Join-Path $here 'link.mjs')
if ($LASTEXITCODE -ne 0) { throw 'link.mjs' }
$run = '"' + (Join-Path $here "$Program.cmd") + '" serve --dir "' + $Directory + '" 2>> "' + (Join-Path $Directory 'service.jsonl') + '"'
$action = New-ScheduledTaskAction -Execute $env:ComSpec -Argument ('/d /s /c "' + $run + '"') -WorkingDirectory $Directory
$trigger = New-ScheduledTaskTrigger -AtStartup
$settings = New-ScheduledTaskSettingsSet -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1) -ExecutionTimeLimit ([TimeSpan]::Zero) -MultipleInstances IgnoreNew
$principal = New-ScheduledTaskPrincipal -UserId $Account -LogonType Password -RunLevel Limited
Register-ScheduledTask -TaskName $Program -Action $action -Trigger $trigger -Settings $settings -Principal $principal -Force | Out-Null
Start-ScheduledTask -TaskName $Program
