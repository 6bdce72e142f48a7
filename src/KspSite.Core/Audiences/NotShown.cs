namespace KspSite.Core.Audiences;

/// <summary>Why something is missing that the input has: the one answer, wherever a reader meets it.</summary>
public static class NotShown
{
    public static readonly Words Reason = new("不向这些读者显示", "not shown to this audience");
}
