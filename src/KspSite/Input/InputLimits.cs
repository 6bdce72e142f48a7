namespace KspSite.Input;

/// <summary>Sizes beyond which a file is a mistake or an attack rather than an export. Bytes of UTF-8 for cells and rows.</summary>
internal static class InputLimits
{
    public const int Cell = 1 << 20;
    public const int Row = 4 << 20;
    public const long File = 2L << 30;

    /// <summary>A page of text or a settings file.</summary>
    public const long Text = 4 << 20;
}
