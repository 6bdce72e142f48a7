using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Fluid;

namespace KspSite.Rendering.Theming;

/// <summary>
/// Gives templates the public properties of model records under snake_case names. An unknown name has no accessor, which in
/// strict mode is an error; a known member that is null is a <see cref="MissingValue"/>.
/// </summary>
internal sealed class ModelAccess : MemberAccessStrategy
{
    private readonly ConcurrentDictionary<Type, Dictionary<string, IMemberAccessor>> _accessors = new();

    public override IMemberAccessor? GetAccessor(Type type, string name) =>
        _accessors.GetOrAdd(type, AccessorsOf).GetValueOrDefault(name);

    public override void Register(Type type, IEnumerable<KeyValuePair<string, IMemberAccessor>> accessors) =>
        throw new NotSupportedException("models are read by their properties");

    private static Dictionary<string, IMemberAccessor> AccessorsOf(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
        .DistinctBy(p => p.Name)
        .ToDictionary(p => SnakeCase(p.Name), Accessor);

    private static IMemberAccessor Accessor(PropertyInfo property) =>
        (IMemberAccessor)Activator.CreateInstance(typeof(Getter<,>).MakeGenericType(property.DeclaringType!, property.PropertyType), property)!;

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

    // A compiled delegate instead of reflection per access: templates read some hundred thousand members in a large build.
    private sealed class Getter<TModel, TValue> : IMemberAccessor
    {
        private readonly Func<TModel, TValue> _get;

        public Getter(PropertyInfo property)
        {
            _get = typeof(TModel).IsValueType
                ? model => (TValue)property.GetValue(model)!
                : property.GetMethod!.CreateDelegate<Func<TModel, TValue>>();
        }

        public object Get(object obj, string name, TemplateContext ctx) => _get((TModel)obj) ?? (object)MissingValue.Instance;
    }
}
