# fit in PowerShell: put this line into the file that $PROFILE names
#   fit completion powershell | Out-String | iex
Register-ArgumentCompleter -Native -CommandName fit -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {
        if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
    })
    $current = ([string]$wordToComplete).Trim("'", '"')
    $packed = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes((@($words) + $current) -join [char]10))
    $answer = & fit complete powershell $packed 2>$null
    if (-not $answer) { return }
    [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($answer)) -split [char]10 | Where-Object { $_ } | ForEach-Object {
        $insert, $shown, $about = $_ -split [char]9
        [System.Management.Automation.CompletionResult]::new($insert, $shown, 'ParameterValue', $about)
    }
}
