namespace KspSite.Core.Diagnostics;

/// <summary>
/// A place in the input. <paramref name="File"/> is relative to the site folder, with forward slashes.
/// <paramref name="Line"/> and <paramref name="Column"/> count from 1 (column = number of the field in the row);
/// 0 means the whole file, or the whole row.
/// </summary>
public readonly record struct SourceRef(string File, int Line = 0, int Column = 0)
{
    /// <summary>The form that editors turn into a link: <c>input/plans.csv(12,5)</c>.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}({Line})"),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}({Line},{Column})"),
    };

    /// <summary>
    /// The place as pages show it: <c>plans(12,5)</c>, without the folder input and without what kind of file it is, so that the same
    /// plans in another kind of file are the same pages. The data page has the whole name.
    /// </summary>
    public string Short => (this with { File = ShortName(File) }).ToString();

    /// <summary><c>plans</c> of <c>input/plans.csv</c> and of <c>input/all.xlsx#plans</c>.</summary>
    public static string ShortName(string file)
    {
        var name = file.StartsWith("input/", StringComparison.Ordinal) ? file["input/".Length..] : file;
        var sheet = name.IndexOf('#', StringComparison.Ordinal);
        if (sheet >= 0) return name[..(name.LastIndexOf('/', sheet) + 1)] + name[(sheet + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > name.LastIndexOf('/') + 1 ? name[..dot] : name;
    }
}
