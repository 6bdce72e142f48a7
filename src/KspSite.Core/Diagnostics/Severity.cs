namespace KspSite.Core.Diagnostics;

/// <summary>Ascending: an error makes data unusable or a plan contradictory, a warning weakens it.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}

public static class SeverityNames
{
    public static Words Name(this Severity severity) => severity switch
    {
        Severity.Info => new("提示", "info"),
        Severity.Warning => new("警告", "warning"),
        Severity.Error => new("错误", "error"),
        _ => throw new InvalidOperationException("unknown severity"),
    };
}
