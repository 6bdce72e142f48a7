using System.Text;

namespace KspSite.Rendering.Theming;

/// <summary>The names of members in templates. The code that reads them is generated (decision 0056), so the generator and the program share this file.</summary>
internal static class SnakeCase
{
    /// <summary>Display1 is display1, KeyPlayer is key_player, CSV is c_s_v: one rule, so that names can be foretold.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i])) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }
}
