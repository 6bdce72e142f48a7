using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using Fluid.Values;

namespace KspSite.Rendering.Theming;

/// <summary>The public properties of a type of model under snake_case names. A known member that is null is a <see cref="MissingValue"/>.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The program keeps every member of our assemblies (decision 0050).")]
internal sealed class ModelMembers(Type type)
{
    private readonly FrozenDictionary<string, Func<object, FluidValue>> _members = type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
        .DistinctBy(p => p.Name)
        .ToFrozenDictionary(p => SnakeCase(p.Name), p => Lazily(() => Member(p)), StringComparer.Ordinal);

    /// <summary>Null where the type has no such member.</summary>
    public FluidValue? Get(object model, string name) => _members.TryGetValue(name, out var member) ? member(model) : null;

    /// <summary>Display1 is display1, KeyPlayer is key_player, CSV is c_s_v: one rule, so that names can be foretold.</summary>
    internal static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i])) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }

    // Types refer to each other, and most members of most types are never read.
    private static Func<object, FluidValue> Lazily(Func<Func<object, FluidValue>> make)
    {
        Func<object, FluidValue>? made = null;
        return model => (made ??= make())(model);
    }

    private static Func<object, FluidValue> Member(PropertyInfo property) => CompiledGetters.Find(property)
        ?? (model => property.GetValue(model) is { } value ? ModelValues.Of(value) : MissingValue.Instance);
}
